/* SPDX-License-Identifier: Apache-2.0 */
/** What asks the servers, in a process of its own. */
package dev.holter.bench.load;
