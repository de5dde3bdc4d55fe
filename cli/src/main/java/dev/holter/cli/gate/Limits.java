/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

/**
 * What a build allows; null where it says nothing.
 *
 * @param maxGapMs longest gap of any loop
 * @param maxP99Ms 99th percentile of any loop's gaps
 * @param maxFindings findings that are more than information
 */
public record Limits(Double maxGapMs, Double maxP99Ms, Integer maxFindings) {

  boolean none() {
    return maxGapMs == null && maxP99Ms == null && maxFindings == null;
  }
}
