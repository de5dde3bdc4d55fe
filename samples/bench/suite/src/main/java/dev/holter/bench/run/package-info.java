/* SPDX-License-Identifier: Apache-2.0 */
/** Programs beside each other: their processes, their CPU time, and the load given to them. */
package dev.holter.bench.run;
