/** The evaluation of access policies. */
@NullMarked
package dev.gatehouse.sandbox.policy;

import org.jspecify.annotations.NullMarked;
