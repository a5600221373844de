/**
 * The few HTML pages that a browser sees, made from templates in the resources; every value is
 * escaped, every style and script is a file of our own origin.
 */
@NullMarked
package dev.gatehouse.sandbox.page;

import org.jspecify.annotations.NullMarked;
