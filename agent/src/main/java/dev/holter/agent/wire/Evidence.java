/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

/** What a verdict on a timeout rests on. */
enum Evidence {
  /** The loop read its sockets after the timeout was due. */
  HEARD("heard", "genuine"),
  /** Nothing had come. */
  SILENT("silent", "genuine"),
  /** The connect had failed. */
  REFUSED("refused", "genuine"),
  /** Bytes waited in the socket. */
  BYTES("bytes", "confirmed-false"),
  /** The kernel had connected. */
  CONNECTED("connected", "confirmed-false"),
  /** What was awaited was read soon after. */
  DECODED("decoded", "confirmed-false"),
  /** The loop itself did not send. */
  OWN("own", "suspect-false"),
  /** What the peer was to answer had not left. */
  UNASKED("unasked", "suspect-false"),
  /** The loop had not listened, and the socket cannot be asked. */
  UNKNOWN("unknown", "suspect-false");

  static final String SUSPECT = "suspect-false";

  final String id;
  final String verdict;

  Evidence(String id, String verdict) {
    this.id = id;
    this.verdict = verdict;
  }
}
