/** The simulated natural resources bureau 自然资源局: a table exchange in its own database. */
package org.fuyuan.sandbox.naturalresources;
