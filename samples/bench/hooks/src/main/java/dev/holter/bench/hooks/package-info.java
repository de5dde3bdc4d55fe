/* SPDX-License-Identifier: Apache-2.0 */
/** Single hooks, called as woven code calls them. */
package dev.holter.bench.hooks;
