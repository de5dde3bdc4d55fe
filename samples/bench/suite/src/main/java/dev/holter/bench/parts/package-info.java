/* SPDX-License-Identifier: Apache-2.0 */
/** What a server's CPU time goes to, by stacks that a profiler took. */
package dev.holter.bench.parts;
