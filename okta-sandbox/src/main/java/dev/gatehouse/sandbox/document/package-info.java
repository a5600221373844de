/**
 * Keeps Okta's objects as the JSON documents that the Management API shows, in named shelves, so
 * that what a client wrote is read back field by field; says nothing about what the fields mean.
 */
@NullMarked
package dev.gatehouse.sandbox.document;

import org.jspecify.annotations.NullMarked;
