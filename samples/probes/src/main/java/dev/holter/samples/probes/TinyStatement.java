/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLWarning;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A statement that takes its time and does nothing. */
final class TinyStatement implements SlowStatement {

  @Override
  public long delayMillis() {
    return Later.MILLIS;
  }

  private void work() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(delayMillis()));
  }

  @Override
  public <T> T unwrap(Class<T> a) {
    return null;
  }

  @Override
  public Connection getConnection() {
    return null;
  }

  @Override
  public ResultSet executeQuery(String a) {
    work();
    return null;
  }

  @Override
  public ResultSet getGeneratedKeys() {
    return null;
  }

  @Override
  public ResultSet getResultSet() {
    return null;
  }

  @Override
  public SQLWarning getWarnings() {
    return null;
  }

  @Override
  public boolean execute(String a) {
    work();
    return false;
  }

  @Override
  public boolean execute(String a, String[] b) {
    work();
    return false;
  }

  @Override
  public boolean execute(String a, int b) {
    work();
    return false;
  }

  @Override
  public boolean execute(String a, int[] b) {
    work();
    return false;
  }

  @Override
  public boolean getMoreResults() {
    return false;
  }

  @Override
  public boolean getMoreResults(int a) {
    return false;
  }

  @Override
  public boolean isCloseOnCompletion() {
    return false;
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  @Override
  public boolean isPoolable() {
    return false;
  }

  @Override
  public boolean isWrapperFor(Class<?> a) {
    return false;
  }

  @Override
  public int executeUpdate(String a) {
    work();
    return 0;
  }

  @Override
  public int executeUpdate(String a, String[] b) {
    work();
    return 0;
  }

  @Override
  public int executeUpdate(String a, int b) {
    work();
    return 0;
  }

  @Override
  public int executeUpdate(String a, int[] b) {
    work();
    return 0;
  }

  @Override
  public int getFetchDirection() {
    return 0;
  }

  @Override
  public int getFetchSize() {
    return 0;
  }

  @Override
  public int getMaxFieldSize() {
    return 0;
  }

  @Override
  public int getMaxRows() {
    return 0;
  }

  @Override
  public int getQueryTimeout() {
    return 0;
  }

  @Override
  public int getResultSetConcurrency() {
    return 0;
  }

  @Override
  public int getResultSetHoldability() {
    return 0;
  }

  @Override
  public int getResultSetType() {
    return 0;
  }

  @Override
  public int getUpdateCount() {
    return 0;
  }

  @Override
  public int[] executeBatch() {
    work();
    return new int[0];
  }

  @Override
  public void addBatch(String a) {}

  @Override
  public void cancel() {}

  @Override
  public void clearBatch() {}

  @Override
  public void clearWarnings() {}

  @Override
  public void close() {}

  @Override
  public void closeOnCompletion() {}

  @Override
  public void setCursorName(String a) {}

  @Override
  public void setEscapeProcessing(boolean a) {}

  @Override
  public void setFetchDirection(int a) {}

  @Override
  public void setFetchSize(int a) {}

  @Override
  public void setMaxFieldSize(int a) {}

  @Override
  public void setMaxRows(int a) {}

  @Override
  public void setPoolable(boolean a) {}

  @Override
  public void setQueryTimeout(int a) {}
}
