/**
 * Decides how every adapter here speaks to the database: parameters, rows, transactions,
 * savepoints, marks of pages and JSON columns. It never knows a table.
 */
@NullMarked
package dev.gatehouse.persistence.storage;

import org.jspecify.annotations.NullMarked;
