/* SPDX-License-Identifier: Apache-2.0 */
/** A Spring Boot application with WebFlux. */
package dev.holter.servers.webflux;
