/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.label;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A getter of a framework's type, or a field that nothing public tells.
 *
 * <p>Method handles, since they are looked up by their exact type: core reflection would list all
 * members of the class, and load what their types name through the application's loaders.
 */
public final class Getter {

  // found once for each class that is asked; kept by the class itself, so that it can be unloaded
  private static final MethodType PLAIN = MethodType.methodType(Object.class, Object.class);

  private final String owner;
  private final String name;
  private final String type;
  private final boolean field;
  private final Class<?> primitive;
  private final Lookup found = new Lookup();

  private Getter(String owner, String name, String type, boolean field) {
    this.owner = owner;
    this.name = name;
    this.type = type;
    this.field = field;
    this.primitive = null;
  }

  private Getter(String owner, String name, Class<?> primitive, boolean field) {
    this.owner = owner;
    this.name = name;
    this.type = primitive.getName();
    this.field = field;
    this.primitive = primitive;
  }

  /** A public method of a public type. */
  public static Getter method(String owner, String name, String type) {
    return new Getter(owner, name, type, /* field= */ false);
  }

  /** A private field. */
  public static Getter field(String owner, String name, String type) {
    return new Getter(owner, name, type, /* field= */ true);
  }

  /** A public method of a public type that answers a primitive. */
  public static Getter primitive(String owner, String name, Class<?> type) {
    return new Getter(owner, name, type, /* field= */ false);
  }

  /** A private field that holds a flag. */
  public static Getter flag(String owner, String name) {
    return new Getter(owner, name, boolean.class, /* field= */ true);
  }

  /**
   * What it answers; null where the object is none of the framework's own or has no such member.
   */
  public Object of(Object target) {
    if (target == null) {
      return null;
    }
    MethodHandle handle = found.get(target.getClass()).handle;
    if (handle == null) {
      return null;
    }
    try {
      return (Object) handle.invokeExact(target);
    } catch (Throwable t) {
      return null; // an object that is being closed may throw anything; it has no label then
    }
  }

  /** The text it answers, or null. */
  String text(Object target) {
    return of(target) instanceof String s ? s : null;
  }

  /** A handle or none: a class value cannot be null for good. */
  private static final class Found {

    final MethodHandle handle;

    Found(MethodHandle handle) {
      this.handle = handle;
    }
  }

  private final class Lookup extends ClassValue<Found> {
    @Override
    protected Found computeValue(Class<?> asked) {
      Class<?> declaring = Owners.of(asked, owner);
      if (declaring == null) {
        return new Found(null);
      }
      try {
        return new Found(find(declaring).asType(PLAIN));
      } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
        // another version, or a module that is closed to us
        Missing.add(owner, name, e);
        return new Found(null);
      }
    }

    private MethodHandle find(Class<?> declaring) throws ReflectiveOperationException {
      Class<?> result =
          primitive != null
              ? primitive
              : Class.forName(typeIn(declaring), false, declaring.getClassLoader());
      if (!field) {
        return MethodHandles.publicLookup()
            .findVirtual(declaring, name, MethodType.methodType(result));
      }
      return MethodHandles.privateLookupIn(declaring, MethodHandles.lookup())
          .findGetter(declaring, name, result);
    }

    /** A shaded copy names its own types under the same prefix. */
    private String typeIn(Class<?> declaring) {
      int prefix = declaring.getName().length() - owner.length();
      return type.startsWith(Owners.NETTY)
          ? declaring.getName().substring(0, prefix).concat(type)
          : type;
    }
  }
}
