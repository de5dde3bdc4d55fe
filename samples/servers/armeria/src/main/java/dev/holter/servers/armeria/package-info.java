/* SPDX-License-Identifier: Apache-2.0 */
/** A server on Armeria. */
package dev.holter.servers.armeria;
