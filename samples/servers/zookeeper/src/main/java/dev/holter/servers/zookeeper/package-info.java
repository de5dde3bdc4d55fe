/* SPDX-License-Identifier: Apache-2.0 */
/** ZooKeeper, whose selector threads do the work where there are no workers. */
package dev.holter.servers.zookeeper;
