/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method of a family as a probe: it blocks the thread that calls it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Blocks {

  /** The rule Holter is to report. */
  String value();

  /** A method of the same family, called off the loop before each go; empty for none. */
  String first() default "";

  /** The source Holter is to name, where it is not the probe's own method. */
  String source() default "";

  /** About how many guarded calls it makes: many need a longer pause afterwards. */
  int calls() default 2;

  /** Whether its point is a first use, so that trying it beforehand would spoil it. */
  boolean cold() default false;
}
