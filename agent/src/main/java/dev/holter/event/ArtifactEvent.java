/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The jar or folder a class in Holter's stacks was loaded from. */
@Name(ArtifactEvent.NAME)
@Label("Artifact")
@Category(Schema.CATEGORY)
@Description("The jar or folder a class in Holter's stacks was loaded from.")
@StackTrace(false)
public final class ArtifactEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.Artifact";

  @Label("Class")
  public String className;

  @Label("Artifact")
  @Description("File name of the jar, or the folder")
  public String artifact;
}
