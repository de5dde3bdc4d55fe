/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** An event loop: written when it is first seen and in each chunk. */
@Name(LoopEvent.NAME)
@Label("Event Loop")
@Category(Schema.CATEGORY)
@Description("An event loop: written when it is first seen and in each chunk.")
@StackTrace(false)
public final class LoopEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.Loop";

  @Label("Loop Id")
  public long loop;

  @Label("Name")
  @Description("Name of the thread that polls")
  public String name;

  @Label("Kind")
  @Description(
      "Framework and transport: netty-nio, netty-epoll, netty-io_uring, netty-kqueue, netty-local,"
          + " netty-default, nio; or executor")
  public String kind;

  @Label("Framework")
  public String framework;

  @Label("Framework Version")
  public String frameworkVersion;

  @Label("Thread")
  public Thread thread;

  @Label("OS Thread Id")
  @Description("0 where the system does not tell")
  public long tid;

  @Label("Poller")
  @Description("Class and identity of the selector, epoll descriptor or ring")
  public String poller;
}
