/* SPDX-License-Identifier: Apache-2.0 */
/** The report as one page that needs neither network nor scripts; a section a file. */
package dev.holter.cli.render.html;
