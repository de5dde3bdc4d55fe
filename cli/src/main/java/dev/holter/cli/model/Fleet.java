/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/** Several recorded processes side by side, and their hosts, those unlike the others first. */
public record Fleet(List<Member> hosts, List<Member> processes) {}
