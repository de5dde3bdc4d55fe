/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

/** The programs of samples/tales. */
enum Tale {
  PUSH_CLIENT("push-client", "pushclient.PushClient"),
  KEEPALIVE("keepalive", "keepalive.Keepalive"),
  DRAIN("drain", "drain.Drain"),
  LONG_STREAMS("long-streams", "longstreams.LongStreams"),
  BUNCHED_SENDS("bunched-sends", "bunchedsends.BunchedSends");

  final String folder;
  final String main;

  Tale(String folder, String main) {
    this.folder = "tales/" + folder;
    this.main = "dev.holter.tales." + main;
  }
}
