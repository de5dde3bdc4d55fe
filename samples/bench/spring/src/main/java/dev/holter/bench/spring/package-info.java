/* SPDX-License-Identifier: Apache-2.0 */
/** A Spring Boot application, to be started. */
package dev.holter.bench.spring;
