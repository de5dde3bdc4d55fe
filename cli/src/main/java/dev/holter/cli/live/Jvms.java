/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.live;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import dev.holter.cli.model.InputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The JVMs of this user. */
public final class Jvms {

  // a stopped JVM never answers
  private static final long PATIENCE_SECONDS = 5;

  private Jvms() {}

  /** All but our own, by process id; each is asked, all at once. */
  public static List<Jvm> all() {
    WhyNot.checkModule();
    ExecutorService asking = Executors.newCachedThreadPool(Jvms::daemon);
    List<VirtualMachineDescriptor> found = new ArrayList<>();
    List<Future<Jvm>> answers = new ArrayList<>();
    for (VirtualMachineDescriptor d : VirtualMachine.list()) {
      if (Long.parseLong(d.id()) != ProcessHandle.current().pid()) {
        found.add(d);
        answers.add(asking.submit(() -> ask(d)));
      }
    }
    List<Jvm> jvms = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      jvms.add(answer(found.get(i), answers.get(i)));
    }
    asking.shutdownNow();
    jvms.sort(Comparator.comparingLong(Jvm::pid));
    return jvms;
  }

  private static Jvm ask(VirtualMachineDescriptor d) {
    long pid = Long.parseLong(d.id());
    String main = Jvm.mainOf(d.displayName());
    try (Target target = Target.of(pid)) {
      String known = main.isEmpty() ? Jvm.mainOf(target.property("sun.java.command")) : main;
      return new Jvm(pid, known, target.property("java.version"), target.status(), null);
    } catch (InputException e) {
      return Jvm.silent(pid, main, e.getMessage().replaceFirst("^" + pid + ": ", ""));
    }
  }

  private static Jvm answer(VirtualMachineDescriptor d, Future<Jvm> answer) {
    long pid = Long.parseLong(d.id());
    String main = Jvm.mainOf(d.displayName());
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return Jvm.silent(pid, main, "does not answer");
    } catch (ExecutionException e) {
      return Jvm.silent(pid, main, e.getCause().toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Jvm.silent(pid, main, "not asked");
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "holter-ask");
    thread.setDaemon(true);
    return thread;
  }
}
