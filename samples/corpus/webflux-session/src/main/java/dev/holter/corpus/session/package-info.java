/* SPDX-License-Identifier: Apache-2.0 */
/** Spring WebFlux and the ids of its sessions. */
package dev.holter.corpus.session;
