/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.label;

/** A Vert.x context by the verticle it was made for: its class, or else the deployment's id. */
final class Verticle {

  private static final String CORE = "io.vertx.core.";

  // 4.x
  private static final Getter DEPLOYMENT =
      Getter.method(
          CORE.concat("impl.ContextInternal"), "getDeployment", CORE.concat("impl.Deployment"));
  private static final Getter VERTICLE =
      Getter.method(CORE.concat("impl.Deployment"), "verticleIdentifier", "java.lang.String");

  // 5.x
  private static final String IN_5 = CORE.concat("internal.deployment.");
  private static final Getter DEPLOYMENT_CONTEXT =
      Getter.method(
          CORE.concat("internal.ContextInternal"), "deployment", IN_5.concat("DeploymentContext"));
  private static final Getter DEPLOYMENT_IN_5 =
      Getter.method(IN_5.concat("DeploymentContext"), "deployment", IN_5.concat("Deployment"));
  private static final Getter VERTICLE_IN_5 =
      Getter.method(IN_5.concat("Deployment"), "identifier", "java.lang.String");

  private static final Getter ID =
      Getter.method(CORE.concat("Context"), "deploymentID", "java.lang.String");

  private static final String JAVA = "java:";

  private Verticle() {}

  static String text(Object context) {
    String name = VERTICLE.text(DEPLOYMENT.of(context));
    if (name == null) {
      name = VERTICLE_IN_5.text(DEPLOYMENT_IN_5.of(DEPLOYMENT_CONTEXT.of(context)));
    }
    if (name == null) {
      return ID.text(context);
    }
    return name.startsWith(JAVA) ? name.substring(JAVA.length()) : name;
  }
}
