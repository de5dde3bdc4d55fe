/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What a stall did to the protocols of its loop. The hooks cost next to nothing where all is well;
 * what they find near a stall is written as events. Off a loop's turns nothing is looked at.
 */
package dev.holter.agent.wire;
