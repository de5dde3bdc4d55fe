/* SPDX-License-Identifier: Apache-2.0 */
/** The page that shows the results. */
package dev.holter.bench.page;
