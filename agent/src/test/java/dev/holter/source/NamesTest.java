/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "com.acme.App, com.acme.App",
    "com.acme.App$Inner, com.acme.App$Inner",
    "com.acme.App$$SpringCGLIB$$0, com.acme.App",
    "com.acme.App$ByteBuddy$fK3x, com.acme.App",
    "com.acme.App$MockitoMock$1374, com.acme.App",
    "com.acme.App$HibernateProxy$b7G, com.acme.App",
    "com.acme.App$ByteBuddy, com.acme.App$ByteBuddy"
  })
  void type_ofAProxy_isThatOfItsClass(String type, String name) {
    assertThat(Names.type(type)).isEqualTo(name);
  }
}
