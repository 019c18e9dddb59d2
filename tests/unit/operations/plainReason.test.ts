import { describe, expect, it } from "vitest";
import { EnvironmentError } from "#leaves/environment.ts";
import { OperatorError } from "#operations/operatorError.ts";
import { plainReason } from "#operations/plainReason.ts";

const fault = (code: string, more: object = {}) => Object.assign(new Error(code), { code }, more);

describe("the reason an operator reads", () => {
  it.each([
    [fault("ENOSPC"), /磁盘已满/],
    [fault("EACCES", { path: "/srv/data" }), /\/srv\/data/],
    [fault("ECONNREFUSED", { address: "10.0.0.5", port: 5432 }), /10\.0\.0\.5:5432.*DATABASE_URL/],
    [fault("28P01"), /用户名或密码不对/],
    [fault("57014", { message: "canceling statement due to statement timeout" }), /用了太久.*锁住/],
    [fault("3D000", { message: 'database "x" does not exist' }), /数据库不存在/],
    [fault("ENOENT", { path: "/etc/gridpress/ca.crt" }), /没有 \/etc\/gridpress\/ca\.crt/],
    [fault("UNABLE_TO_VERIFY_LEAF_SIGNATURE"), /不被信任.*sslrootcert/],
    [fault("DEPTH_ZERO_SELF_SIGNED_CERT"), /不被信任.*sslrootcert/],
    [fault("CERT_HAS_EXPIRED"), /已过期.*续期/],
    [fault("ERR_TLS_CERT_ALTNAME_INVALID"), /主机名/],
    [new Error("The server does not support SSL connections"), /没有启用 TLS/],
    [fault("53300"), /max_connections/],
    [fault("57P03"), /正在启动/],
    [fault("25006"), /备机/],
    [new AggregateError([fault("ECONNREFUSED", { address: "::1", port: 1 })]), /拒绝连接/],
  ])("is one line that says what to do: %s", (error, expected) => {
    expect(plainReason(error)).toMatch(expected);
    expect(plainReason(error)).not.toMatch(/\n|\bat\b/);
  });

  it("is our own sentence where we have one", () => {
    expect(plainReason(new OperatorError("端口 4321 已被占用"))).toBe("端口 4321 已被占用");
    expect(plainReason(new EnvironmentError("缺少环境变量 A"))).toBe("缺少环境变量 A");
  });
});
