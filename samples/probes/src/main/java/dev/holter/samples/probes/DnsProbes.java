/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Names and addresses. */
final class DnsProbes implements Family {

  private final SlowHosts hosts = new SlowHosts();
  private String name;
  private int addresses;
  private InetAddress address;

  DnsProbes() throws IOException, InterruptedException {}

  void newName() {
    name = hosts.newName();
  }

  void newAddress() throws UnknownHostException {
    address = InetAddress.getByAddress(SlowHosts.newAddress(addresses++));
  }

  @Blocks(value = "dns.lookup", first = "newName")
  void getByName() throws UnknownHostException {
    InetAddress.getByName(name);
  }

  @Blocks(value = "dns.lookup", first = "newName")
  void getAllByName() throws UnknownHostException {
    InetAddress.getAllByName(name);
  }

  @Blocks(value = "dns.lookup", first = "newName")
  void newSocketAddress() {
    new InetSocketAddress(name, 80);
  }

  @Blocks(value = "dns.lookup", first = "newAddress")
  void getHostName() {
    address.getHostName();
  }

  @Blocks(value = "dns.lookup", first = "newAddress")
  void getCanonicalHostName() {
    address.getCanonicalHostName();
  }

  // the JDK remembers it for some seconds
  @Blocks(value = "dns.lookup", cold = true)
  void getLocalHost() throws UnknownHostException {
    InetAddress.getLocalHost();
  }

  @Override
  public void close() throws IOException {
    hosts.close();
  }
}
