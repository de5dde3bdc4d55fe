/* SPDX-License-Identifier: Apache-2.0 */
/** A Micronaut application. */
package dev.holter.servers.micronaut;
