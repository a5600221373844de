/**
 * Decides how the installation gets its operators, how organizations get their first administrator
 * and how programs get their API keys.
 */
@NullMarked
package dev.gatehouse.application.operator;

import org.jspecify.annotations.NullMarked;
