/** The simulated credit sharing platform 信用信息共享平台: AMQP 1.0 and nightly files. */
package org.fuyuan.sandbox.creditplatform;
