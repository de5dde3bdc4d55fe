/* SPDX-License-Identifier: Apache-2.0 */
/** Kafka: a broker whose network threads ask who a client is, and clients with callbacks. */
package dev.holter.servers.kafka;
