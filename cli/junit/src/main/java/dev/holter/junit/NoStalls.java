/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails a test in which an event loop of this JVM stalled or made a blocking call, and says whose
 * code it was. The test JVM needs {@code -javaagent:holter-agent.jar}.
 *
 * <p>On a method it stands instead of that on its class. {@code -Dholter.nostalls=off} turns it off
 * for a run.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(NoStallsExtension.class)
public @interface NoStalls {

  /**
   * What fails no test: globs of rules ({@code file.*}), of causes ({@code cpu}) or of sources
   * ({@code com.acme.Config#reload}; a class stands for all its methods).
   */
  String[] allow() default {};

  /**
   * How long a stall or blocking call may be, such as {@code 50ms}. Where it is not said: calls,
   * locks and waits not at all, and 100 ms what is only inferred or told by the clock alone, such
   * as computation, since a busy machine stretches that.
   */
  String longerThan() default "";
}
