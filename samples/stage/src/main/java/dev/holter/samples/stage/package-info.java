/* SPDX-License-Identifier: Apache-2.0 */
/** What the stories share: real files, a visitor who asks, and a notebook of what happened. */
package dev.holter.samples.stage;
