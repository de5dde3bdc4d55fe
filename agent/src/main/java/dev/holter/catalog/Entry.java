/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

import java.util.List;

/**
 * One line of the catalog: guarded methods of a class, or of every class of a family.
 *
 * @param rule id such as {@code tls.certificate}
 * @param types the class; of a family the interfaces or superclasses that make one a member
 * @param family whether members are guarded instead of the class itself
 * @param methods names; every overload counts
 * @param through whether a call inside that is not so itself is named instead, with its own time
 * @param inner whether it is what waits inside a call that counts only if the thread waited
 * @param optional whether some versions have none of the methods
 */
public record Entry(
    String rule,
    List<String> types,
    boolean family,
    List<String> methods,
    On on,
    When when,
    boolean through,
    boolean inner,
    boolean optional) {}
