/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

/** HTTP/2's error codes by their names. */
final class Http2Errors {

  private static final String[] NAMES = {
    "NO_ERROR",
    "PROTOCOL_ERROR",
    "INTERNAL_ERROR",
    "FLOW_CONTROL_ERROR",
    "SETTINGS_TIMEOUT",
    "STREAM_CLOSED",
    "FRAME_SIZE_ERROR",
    "REFUSED_STREAM",
    "CANCEL",
    "COMPRESSION_ERROR",
    "CONNECT_ERROR",
    "ENHANCE_YOUR_CALM",
    "INADEQUATE_SECURITY",
    "HTTP_1_1_REQUIRED"
  };

  private Http2Errors() {}

  static String name(long code) {
    return code >= 0 && code < NAMES.length ? NAMES[(int) code] : "error " + code;
  }
}
