/** The edge by itself. */
@NullMarked
package dev.gatehouse.sandbox.web;

import org.jspecify.annotations.NullMarked;
