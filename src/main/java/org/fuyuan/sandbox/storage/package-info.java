/** The sandbox's own PostgreSQL, apart from the hub's. */
package org.fuyuan.sandbox.storage;
