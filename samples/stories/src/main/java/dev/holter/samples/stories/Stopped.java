/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

/** The process is stopped, and goes on later. */
final class Stopped implements Story {

  @Override
  public void tell(Loop loop) throws Exception {
    long pid = ProcessHandle.current().pid();
    for (int i = 0; i < 2; i++) {
      String script = "sleep 0.2; kill -STOP " + pid + "; sleep 2; kill -CONT " + pid;
      Process shell = new ProcessBuilder("sh", "-c", script).start();
      while (shell.isAlive()) {
        loop.watchedTurns(100);
      }
      loop.watchedTurns(200);
    }
  }
}
