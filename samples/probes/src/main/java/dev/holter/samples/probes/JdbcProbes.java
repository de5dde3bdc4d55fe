/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;

/** A database: H2 in memory, and a driver of the application's own. */
final class JdbcProbes implements Family {

  private static final String URL = "jdbc:h2:mem:probes;DB_CLOSE_DELAY=-1";

  private final JdbcDataSource source = new JdbcDataSource();
  private final Connection connection;
  private final Statement statement;
  private final PreparedStatement query;
  private final PreparedStatement update;
  private final SlowStatement slow = new TinyStatement();

  JdbcProbes() throws SQLException {
    source.setUrl(URL);
    connection = DriverManager.getConnection(URL);
    statement = connection.createStatement();
    statement.execute("create table probe (id int primary key, hits int)");
    statement.execute("insert into probe select x, 0 from system_range(1, 100)");
    query = connection.prepareStatement("select sum(hits) from probe where id > ?");
    update = connection.prepareStatement("update probe set hits = hits + 1 where id > ?");
  }

  void fillIn() throws SQLException {
    query.setInt(1, 10);
    update.setInt(1, 10);
  }

  void batch() throws SQLException {
    update.setInt(1, 10);
    update.addBatch();
    update.setInt(1, 20);
    update.addBatch();
  }

  void change() throws SQLException {
    connection.setAutoCommit(false);
    statement.execute("update probe set hits = 1");
  }

  @Blocks("jdbc.connect")
  void connectByDriverManager() throws SQLException {
    DriverManager.getConnection(URL).close();
  }

  @Blocks("jdbc.connect")
  void connectByDataSource() throws SQLException {
    source.getConnection().close();
  }

  @Blocks("jdbc.execute")
  void execute() throws SQLException {
    statement.execute("update probe set hits = 0");
  }

  @Blocks("jdbc.execute")
  void executeQuery() throws SQLException {
    statement.executeQuery("select count(*) from probe").close();
  }

  @Blocks("jdbc.execute")
  void executeUpdate() throws SQLException {
    statement.executeUpdate("update probe set hits = 2");
  }

  @Blocks(value = "jdbc.execute", first = "fillIn")
  void executePreparedQuery() throws SQLException {
    query.executeQuery().close();
  }

  @Blocks(value = "jdbc.execute", first = "fillIn")
  void executePreparedUpdate() throws SQLException {
    update.executeUpdate();
  }

  @Blocks(value = "jdbc.execute", first = "batch")
  void executeBatch() throws SQLException {
    update.executeBatch();
  }

  @Blocks(value = "jdbc.execute", first = "change")
  void commit() throws SQLException {
    connection.commit();
  }

  @Blocks(value = "jdbc.execute", first = "change")
  void rollback() throws SQLException {
    connection.rollback();
  }

  @Blocks("jdbc.execute")
  void executeOnOwnDriver() throws SQLException {
    slow.execute("select 1");
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
