/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.render.Paint;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** An answer in a format, and what the format's schema says of it. */
record Rendered(GateFormat format, String text) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Rendered of(GateFormat format, GateAnswer answer) {
    return of(format, answer, new SourceTree(List.of(), Path.of("")));
  }

  static Rendered of(GateFormat format, GateAnswer answer, SourceTree tree) {
    StringBuilder out = new StringBuilder();
    try {
      format.render(answer, new Places(tree, "holter.yaml"), out, Paint.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rendered(format, out.toString());
  }

  JsonNode json() {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Document xml() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  /** What breaks the schema; empty for a format without one. */
  List<String> complaints() throws Exception {
    return switch (format) {
      case JSON -> against("/dev/holter/cli/gate.schema.json", SpecificationVersion.DRAFT_2020_12);
      case SARIF -> against("sarif-2.1.0.schema.json", SpecificationVersion.DRAFT_4);
      case GITLAB -> against("gitlab-code-quality.schema.json", SpecificationVersion.DRAFT_2020_12);
      case BENCHMARK -> against("benchmark.schema.json", SpecificationVersion.DRAFT_2020_12);
      case JUNIT -> {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(Rendered.class.getResource("junit.xsd"))
            .newValidator()
            .validate(new StreamSource(new StringReader(text)));
        yield List.of();
      }
      case TEXT, MARKDOWN, GITHUB -> List.of();
    };
  }

  private List<String> against(String schema, SpecificationVersion version) throws IOException {
    try (InputStream in = Rendered.class.getResourceAsStream(schema)) {
      return SchemaRegistry.withDefaultDialect(version)
          .getSchema(in, InputFormat.JSON)
          .validate(text, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }
}
