/** Decides whether the documentation tells what the code does. */
@NullMarked
package dev.gatehouse.acceptance.documentation;

import org.jspecify.annotations.NullMarked;
