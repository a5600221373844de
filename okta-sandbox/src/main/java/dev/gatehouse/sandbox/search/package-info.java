/**
 * Okta's filter expressions, as lists and the System Log take them: comparisons of dotted names
 * joined by and, or and not (a part of RFC 7644 3.4.2.2).
 */
@NullMarked
package dev.gatehouse.sandbox.search;

import org.jspecify.annotations.NullMarked;
