/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

/** Hears how far a long work has come. */
public interface Progress {

  Progress NONE = share -> {};

  /** A part of all, 0 to 1. */
  void at(double share);
}
