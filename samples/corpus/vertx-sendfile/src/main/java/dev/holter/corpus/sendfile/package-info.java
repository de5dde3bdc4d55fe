/* SPDX-License-Identifier: Apache-2.0 */
/** Vert.x and the opening of files. */
package dev.holter.corpus.sendfile;
