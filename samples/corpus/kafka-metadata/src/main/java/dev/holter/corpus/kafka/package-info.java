/* SPDX-License-Identifier: Apache-2.0 */
/** The Kafka client of Vert.x and its wait for metadata. */
package dev.holter.corpus.kafka;
