/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The JFR events Holter writes: the contract between the agent and whatever reads its recordings.
 *
 * <p>Needs {@code jdk.jfr} alone. Events and fields are added, never renamed or changed; {@link
 * dev.holter.event.Schema#VERSION} counts the additions. No class here refers to another event
 * class in a static: two event classes that initialise each other on two threads can deadlock
 * inside JFR (JDK-8371889, JDK-8368670).
 */
package dev.holter.event;
