/**
 * Reads JSON requests field by field.
 *
 * <p>Decides only about shape: what is missing, of the wrong type or unknown becomes a problem at
 * its field. What a value must look like decides the domain.
 */
@NullMarked
package dev.gatehouse.web.json;

import org.jspecify.annotations.NullMarked;
