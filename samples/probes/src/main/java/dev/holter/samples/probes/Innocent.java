/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method of a family as innocent: it only looks as if it held the loop up. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Innocent {

  /** How often it is called: a false alarm may be rare. */
  int times() default 200;

  /** Whether it is called beside the loop, as something that others do while the loop turns. */
  boolean beside() default false;
}
