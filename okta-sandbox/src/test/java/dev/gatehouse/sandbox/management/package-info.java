/** The Management API's own errors, lists and rules. */
@NullMarked
package dev.gatehouse.sandbox.management;

import org.jspecify.annotations.NullMarked;
